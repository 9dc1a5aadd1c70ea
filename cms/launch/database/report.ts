/**
 * Tells what happens at the moment, in a few words. `lasting` marks what a person should still find
 * later, such as why one way failed and the next is tried.
 */
export type Report = (line: string, kind?: 'lasting') => void;
