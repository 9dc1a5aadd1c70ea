import { type HostileFile, mark } from './hostile-files.ts';

/** A good photo under names that mean harm, as they stand in the form's header. */
export function hostileNames(jpeg: Buffer): HostileFile[] {
  const names: Record<string, string> = {
    'a way up': `../../../../tmp/${mark}.jpg`,
    'a way up in Windows': `..\\\\..\\\\${mark}.jpg`,
    'a way up, encoded': `..%2f..%2f${mark}.jpg`,
    'a way up, encoded twice': `%252e%252e%252f${mark}.jpg`,
    'a whole path': `/etc/cron.d/${mark}`,
    'a path of Windows': `C:\\\\Windows\\\\${mark}.jpg`,
    'writing from right to left': `${mark}\u202Egpj.exe`,
    'a device of Windows': `CON-${mark}`,
    'another device of Windows': `aux.${mark}.jpg`,
    'a stream of Windows': `${mark}.jpg::$DATA`,
    '4,000 letters': `${mark}${'a'.repeat(4000)}.jpg`,
    Hangul: `화성-사진-${mark}.jpg`,
    'letters of four bytes': `${'🗞️'.repeat(80)}${mark}.jpg`,
    'a page': `${mark}.html`,
    'two endings': `${mark}.jpg.php`,
    'an ending of a server': `.htaccess-${mark}`,
    'dots only': `...${mark}...`,
    'a quote and a header': `${mark}\\"; x=\\".jpg`,
    'line ends, encoded': `${mark}%0d%0aSet-Cookie: a=b.jpg`,
    'a script': `<img src=x onerror=alert(1)>${mark}.jpg`,
    'a template': `\${7*7}{{7*7}}${mark}.jpg`,
    'a query of MongoDB': `[$ne]=${mark}.jpg`,
  };
  const named = Object.entries(names).map(
    ([what, fileName]): HostileFile => ({
      what: `named like ${what}`,
      data: jpeg,
      fileName,
      ends: 'clean',
    }),
  );
  // No header holds a NUL: the form's parser refuses it.
  return [
    ...named,
    { what: 'named with a NUL', data: jpeg, fileName: `${mark}.php\0.jpg`, ends: 'refused' },
  ];
}
