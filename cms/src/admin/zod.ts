import { z } from 'zod';

// In a browser zod asks by `new Function` whether it may compile its schemas: the admin's policy forbids
// that, and reports it on every page. Before the first schema.
if (typeof window !== 'undefined') z.config({ jitless: true });

export { z };
