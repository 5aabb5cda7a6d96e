// An article of Lede's as a component: typed attributes, typed events.
import type { LedeReadyDetail, LedeRelatedOpenDetail } from 'lede';
import type { ReactNode } from 'react';
import 'lede/react';

interface Props {
  src: string;
  related?: string;
  onReady?: (detail: LedeReadyDetail) => void;
  /** Instead of following a link: gives it to your router. */
  onOpen?: (detail: LedeRelatedOpenDetail) => void;
  /** What is shown until the article is there, and where it cannot be had. */
  children: ReactNode;
}

export function Story({ src, related, onReady, onOpen, children }: Props) {
  return (
    <lede-article
      src={src}
      related={related}
      heading-level={2}
      onlede-ready={({ detail }) => onReady?.(detail)}
      onlede-related-open={(event) => {
        // One that is opened in a tab of its own is none of the router's.
        if (!onOpen || !event.cancelable) return;
        event.preventDefault();
        onOpen(event.detail);
      }}
    >
      {children}
    </lede-article>
  );
}
