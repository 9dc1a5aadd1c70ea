'use client';

export function Workflow() {
  return null;
}
