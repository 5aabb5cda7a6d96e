import { plain } from './plain.js';

plain('lede-vanilla');
