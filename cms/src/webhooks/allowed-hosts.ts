/** A host that may be private; `port` null stands for any port. */
export interface AllowedHost {
  /** As `URL` spells it, without a trailing dot. */
  hostname: string;
  port: string | null;
}

/** Reads `host` or `host:port`; null if it is neither. */
export function parseAllowedHost(text: string): AllowedHost | null {
  if (!/^[^/?#@\s]+$/.test(text)) return null;
  try {
    const { hostname } = new URL(`http://${text}`);
    return { hostname: withoutTrailingDot(hostname), port: /:(\d+)$/.exec(text)?.[1] ?? null };
  } catch {
    // `URL` throws for what is no host; the caller names the setting.
    return null;
  }
}

/** The host and port of a web address. */
export function hostOf(url: URL): AllowedHost {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return { hostname: withoutTrailingDot(url.hostname), port };
}

export function isAllowedHost(url: URL, allowed: readonly AllowedHost[]): boolean {
  const { hostname, port } = hostOf(url);
  return allowed.some(
    (host) => host.hostname === hostname && (host.port === null || host.port === port),
  );
}

function withoutTrailingDot(hostname: string): string {
  return hostname.replace(/\.$/, '');
}
