// Renders the page where there is no browser, and prints it.
import { renderToString } from 'react-dom/server';
import { Page } from './page';

console.log(renderToString(<Page />));
