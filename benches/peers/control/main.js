import { plain } from '../vanilla/plain.js';

plain('lede-control');
