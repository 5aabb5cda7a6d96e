// A small site: posts, each with the others of its tag below it.
import lede from './lede.js';

export default function (config) {
  config.addPlugin(lede);
  config.addPassthroughCopy({ '../../demo/images': 'images' });
}
