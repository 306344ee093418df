import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const watchers = new Set<() => void>()
let isOnPaper = false
let unfolded: HTMLDetailsElement[] = []

/**
 * On paper nothing can be unfolded or asked for: sources and long lists are whole for as long as the page is printed. The
 * pages are counted after `beforeprint` and before the media change, which a page that is only shown as on
 * paper has alone.
 */
export function unfoldWhenPrinted() {
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  window.matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) {
      begin()
    } else {
      end()
    }
  })
}

/** Whether the page is drawn for paper. */
export function usePaper() {
  return useSyncExternalStore(watch, () => isOnPaper)
}

function begin() {
  tell(true)
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
  unfolded.push(...folded)
  folded.forEach((details) => {
    details.open = true
  })
}

function end() {
  unfolded.forEach((details) => {
    details.open = false
  })
  unfolded = []
  tell(false)
}

function tell(isIt: boolean) {
  isOnPaper = isIt
  flushSync(() => {
    watchers.forEach((watcher) => {
      watcher()
    })
  })
}

function watch(watcher: () => void) {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
