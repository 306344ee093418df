import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Poster, type PosterProps } from './Poster'

export type Format = 'svg' | 'png'

/** Browsers draw no larger picture. */
const mostPixels = 8000

/** Saves the drawing as it is, with what a reader must know of it elsewhere. */
export async function save(format: Format, props: Omit<PosterProps, 'address' | 'day'>) {
  const text = posterOf({ ...props, address: location.href, day: new Date().toISOString().slice(0, 10) })
  const name = `map-of-${props.subject.graph.of}`
  if (format === 'svg') {
    offer(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`)
  } else {
    offer(await painted(text), `${name}.png`)
  }
}

/** The poster as a text that is an SVG file. */
export function posterOf(props: PosterProps): string {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() => {
    root.render(createElement(Poster, props))
  })
  const svg = holder.querySelector('svg')
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg)
  root.unmount()
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`
}

async function painted(text: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const scale = Math.min(2, mostPixels / image.width, mostPixels / image.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) {
        reject(new Error('The browser painted nothing.'))
      } else {
        resolve(blob)
      }
    }, 'image/png')
  })
}

function offer(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
