import type { APIRoute, GetStaticPaths } from 'astro';
import { photoAnswer, photoPaths } from '../../content/photo-pages.ts';

export const getStaticPaths: GetStaticPaths = () => photoPaths('image/avif');

export const GET: APIRoute = ({ params }) => photoAnswer(`${params.file}.avif`);
