// A page with an article, and with a quotation of its own.
import { useState } from 'react';
import { Story } from './Story';

export function App() {
  const [told, tell] = useState('');
  return (
    <>
      <h1>Lede with React</h1>
      <Story
        src="/api/article.json"
        related="/api/related.json"
        onReady={(detail) => tell(`${detail.part}: ${detail.count}`)}
        onOpen={(detail) => tell(`to ${detail.title}`)}
      >
        <a href="https://news.example/story">Read the story</a>
      </Story>
      <lede-quote speaker="Maren Holt, councillor">
        <blockquote>The reading room belongs to everybody who can find the door.</blockquote>
      </lede-quote>
      <output>{told}</output>
    </>
  );
}
