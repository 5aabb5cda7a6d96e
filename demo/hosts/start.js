// What the host pages load: the module that Trunk built, as a publisher would import it.
import init from '../../lede.js';

await init();
