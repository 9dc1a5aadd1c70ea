import { expect, test } from 'vitest';
import { jsonLd } from '../../src/structured-data/json-ld.ts';
import { formsOf } from './forms-of.ts';

const words = 'The “three & more” <trucks> weren\'t "there"';

test.each([
  ['as it is', words],
  ['in an address', encodeURIComponent('아미산')],
  ['in JSON', JSON.stringify({ words })],
  ['in structured data', jsonLd({ words })],
  ['in HTML', "<p>The “three &amp; more” &lt;trucks&gt; weren't &quot;there&quot;</p>"],
  [
    'in HTML with all quotes escaped',
    'The “three &amp; more” &lt;trucks&gt; weren&#39;t &quot;there&quot;',
  ],
])('a text is found %s', (_, text) => {
  const forms = [...formsOf(words), ...formsOf('아미산')];
  expect(forms.some((form) => text.includes(form))).toBe(true);
});
