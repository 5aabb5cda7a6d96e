// The examples in integrations/, built with the tarball and opened, and what the guides show of them.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cdn, lede, pages, root, site } from './places.mjs';
import { drawn, expect, test } from './support.js';

const place = (...names) => path.join(site(), 'integrations', ...names);
const node = (name, script, ...args) => execFileSync(process.execPath, [path.join(site(), 'node_modules', script), ...args], { cwd: place(name), encoding: 'utf8', stdio: 'pipe' });
const php = spawnSync('php', ['--version']).status === 0;

// Each builds first, which takes seconds, and longer on a machine with much to do.
test.describe.configure({ timeout: 60_000 });

for (const name of ['react', 'vue', 'svelte']) {
  test(`the example for ${name} builds, draws its article, and hears what happens in it`, async ({ page, noted }) => {
    node(name, 'vite/bin/vite.js', 'build', '--base', `/${name}/`, '--outDir', `../../pages/${name}`, '--emptyOutDir', '--logLevel', 'error');
    await page.goto(`${pages}/${name}/`);
    await drawn(page);
    await expect(page.locator('output')).toHaveText(/^article: \d+$/);
    await expect(page.locator('lede-article .headline')).toHaveJSProperty('tagName', 'H2');
    // Related posts are asked for once they are near.
    await page.locator('lede-quote').scrollIntoViewIfNeeded();
    await page.locator('lede-article .card').first().getByRole('link').click();
    await expect(page.locator('output')).toHaveText(/^to Indian Navy/);
    await expect(page.locator('lede-quote').getByRole('button', { name: 'About this quote' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`/${name}/`);
    expect([...noted.failed, ...noted.lines]).toEqual([]);
  });
}

for (const [name, from, call] of [
  ['vue', "import { createSSRApp } from 'vue'; import { renderToString } from 'vue/server-renderer'; import App from './src/App.vue';", 'await renderToString(createSSRApp(App))'],
  ['svelte', "import { render } from 'svelte/server'; import App from './src/App.svelte';", 'render(App).body'],
]) {
  test(`where there is no browser, the example for ${name} renders the element with its link`, () => {
    fs.writeFileSync(place(name, 'server.js'), `${from}\nconsole.log(${call});`);
    node(name, 'vite/bin/vite.js', 'build', '--ssr', 'server.js', '--outDir', 'server', '--logLevel', 'error');
    const html = execFileSync(process.execPath, [place(name, 'server/server.js')], { encoding: 'utf8' });
    expect(html.replace(/<!--.*?-->/g, '')).toContain('<lede-article src="/api/article.json" related="/api/related.json" heading-level="2"><a href="https://news.example/story">Read the story</a></lede-article>');
  });
}

test('the example for react compiles in strict mode', () => {
  expect(node('react', 'typescript/bin/tsc', '-p', '.')).toBe('');
});

test('the site that Eleventy builds, below a prefix, draws its article and its related posts; without JavaScript they are links', async ({ page, browser, noted }) => {
  node('eleventy', '@11ty/eleventy/cmd.cjs', '--quiet', '--output', '../../pages/eleventy', '--pathprefix', '/eleventy/');
  const address = `${pages}/eleventy/posts/reading-room/`;
  await page.goto(address);
  await expect(page.getByRole('list', { name: 'Share this article' })).toBeVisible();
  await expect(page.locator('lede-quote > blockquote')).toHaveCount(1);
  await expect(page.locator('lede-related .card-title')).toHaveText(['Harbour Tram to Run at Night', 'Market Moves Under the Bridge']);
  await expect(page.locator('lede-related .card img').first()).toHaveJSProperty('complete', true);
  expect([...noted.failed, ...noted.lines]).toEqual([]);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(address);
  await plain.getByRole('link', { name: 'Harbour Tram to Run at Night' }).click();
  await expect(plain).toHaveURL(`${pages}/eleventy/posts/night-tram/`);
  await plain.close();
});

test('each example pins the versions that are tried here', () => {
  for (const name of ['react', 'vue', 'svelte', 'eleventy']) {
    const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(place(name, 'package.json'), 'utf8'));
    for (const [wanted, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const installed = JSON.parse(fs.readFileSync(path.join(site(), 'node_modules', wanted, 'package.json'), 'utf8')).version;
      expect(`${wanted} ${version}`).toBe(`${wanted} ${wanted === 'lede' ? `file:../../npm/lede-${installed}.tgz` : installed}`);
    }
  }
});

/** A page with what Ghost's themes have, and an API of Ghost's that answers with the demo's posts. */
async function ghost(page, name, html) {
  fs.writeFileSync(path.join(site(), `pages/${name}.html`), `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>${html}`);
  const asked = [];
  await page.route('**/ghost/api/content/posts/**', (route) => {
    asked.push(Object.fromEntries(new URL(route.request().url()).searchParams));
    const answer = JSON.parse(fs.readFileSync(path.join(root, 'demo/api/sources/ghost-posts.json'), 'utf8'));
    return route.fulfill({ json: { ...answer, posts: answer.posts.map((post) => ({ ...post, feature_image: null })) } });
  });
  await page.goto(`${pages}/${name}.html`);
  return asked;
}
const POST = '<article class="gh-article"><h1>Light & More</h1><section class="gh-content"><p>Some words.</p><blockquote>A room.</blockquote></section></article>';

test('the code to inject into Ghost adds share links and posts with the same tags, and moves nothing but quotations', async ({ page, noted }) => {
  const code = fs.readFileSync(path.join(root, 'integrations/ghost/code-injection.html'), 'utf8').replace('https://cdn.example', cdn).replace('CONTENT_API_KEY', 'k1');
  const asked = await ghost(page, 'injected', `${code}<body class="post-template tag-city tag-old-town tag-hash-inner">${POST}`);
  await expect(page.locator('.gh-content > lede-quote > blockquote')).toHaveText('A room.');
  await expect(page.locator('.gh-content + .lede-below lede-share').getByRole('list')).toBeVisible();
  await expect(page.locator('lede-related .card').first()).toBeVisible();
  expect(asked[0]).toMatchObject({ key: 'k1', include: 'tags', filter: 'tag:[city,old-town]+slug:-injected.html' });
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

test('the partial for Ghost puts the post into an article with the posts of its first tag', async ({ page, noted }) => {
  const { default: Handlebars } = await import(path.join(site(), 'node_modules/handlebars/lib/index.js'));
  // Stand-ins for Ghost's own helpers, which Ghost 5.130 was seen to answer in this way.
  for (const [helper, value] of Object.entries({ content_api_url: `${pages}/ghost/api/content/`, content_api_key: 'k1' })) Handlebars.registerHelper(helper, () => new Handlebars.SafeString(value));
  Handlebars.registerHelper('asset', (file) => `${file.endsWith('.js') ? cdn : pages}/${file}`);
  Handlebars.registerPartial('lede', fs.readFileSync(path.join(root, 'integrations/ghost/partials/lede.hbs'), 'utf8'));
  fs.copyFileSync(path.join(root, 'integrations/ghost/assets/lede.css'), path.join(site(), 'pages/lede.css'));
  const template = Handlebars.compile(`{{#post}}{{#> lede}}${POST}{{/lede}}{{/post}}`);
  const asked = await ghost(page, 'partial', `<body class="post-template">${template({ post: { id: '5f1', primary_tag: { slug: 'city' } } })}`);
  await expect(page.locator('lede-article > article lede-quote > blockquote')).toHaveText('A room.');
  await page.locator('lede-article').getByRole('list', { name: 'Share this article' }).scrollIntoViewIfNeeded();
  await expect(page.locator('lede-article .card').first()).toBeVisible();
  expect(asked[0]).toMatchObject({ key: 'k1', filter: 'primary_tag:city+id:-5f1' });
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

test('the plugin for WordPress escapes, wraps what it should and leaves alone what it should', () => {
  if (!php) console.warn('\nphp is not installed: the plugin for WordPress was NOT tested.\n');
  test.skip(!php, 'php is not installed: the plugin for WordPress was NOT tested');
  const plugin = path.join(root, 'integrations/wordpress');
  const files = ['lede.php', ...fs.readdirSync(path.join(plugin, 'parts')).map((name) => `parts/${name}`)];
  for (const file of files) execFileSync('php', ['-l', path.join(plugin, file)], { stdio: 'pipe' });
  const told = spawnSync('php', ['-d', 'error_reporting=-1', '-d', 'display_errors=1', path.join(root, 'tests/package/wordpress/run.php'), plugin], { encoding: 'utf8' });
  expect(told.stdout + told.stderr).toMatch(/^\d+ held\n$/);
});

test('what a guide shows as a file is that file', () => {
  for (const [guide, count] of Object.entries({ ghost: 3, eleventy: 3, react: 3, vue: 3, svelte: 3 })) {
    const text = fs.readFileSync(path.join(root, `docs/guides/${guide}.md`), 'utf8');
    const shown = [...text.matchAll(/^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$/gms)];
    expect(shown.length, guide).toBe(count);
    for (const [, file, code] of shown) expect(code, file).toBe(fs.readFileSync(path.join(root, 'integrations', guide, file), 'utf8'));
  }
});

test('the steps of docs/guides/start.md, taken literally, lead to quotes, share links and cards', async ({ page, noted }) => {
  const guide = fs.readFileSync(path.join(root, 'docs/guides/start.md'), 'utf8');
  const block = (language) => guide.split(`\`\`\`${language}\n`)[1].split('```')[0];
  const { version } = JSON.parse(fs.readFileSync(lede('package.json'), 'utf8'));
  const folder = path.join(site(), 'pages/start');
  fs.mkdirSync(folder);
  fs.copyFileSync(path.join(root, `npm/lede-${version}.tgz`), path.join(folder, `lede-${version}.tgz`));
  execFileSync('sh', ['-e'], { cwd: folder, input: block('sh') });
  fs.writeFileSync(path.join(folder, 'index.html'), block('html'));
  await page.goto(`${pages}/start/`);
  await expect(page.getByRole('list', { name: 'Share this article' })).toBeVisible();
  await expect(page.locator('lede-related .card')).toHaveCount(2);
  await expect(page.locator('lede-quote').getByRole('button', { name: 'About this quote' })).toBeVisible();
  await page.getByRole('button', { name: /^Go through/ }).press('Enter');
  await expect(page.locator('.said-panel:not(.selected)')).toContainText('Idris Okafor');
  expect(noted.failed.filter((line) => !line.endsWith('/favicon.ico'))).toEqual([]);
});
