import type { APIRoute, GetStaticPaths } from 'astro';
import { type PhotoPage, photoAnswer, photoPaths } from '../../content/photo-pages.ts';

export const getStaticPaths: GetStaticPaths = () => photoPaths('image/webp');

export const GET: APIRoute<PhotoPage> = ({ props }) => photoAnswer(props);
