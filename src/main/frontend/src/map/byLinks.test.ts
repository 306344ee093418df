import { describe, expect, test } from 'vitest'
import { byLinks } from './byLinks'
import { nextBox, placesOf } from './geometry'
import { boxHeight, boxWidth } from './plan'

const star = {
  boxes: Array.from({ length: 25 }, (_, index) => ({ id: `n${index}`, column: 0 })),
  joins: Array.from({ length: 24 }, (_, index) => ({ upper: 'n0', lower: `n${index + 1}` })),
}

describe('boxes about what they are linked with', () => {
  test('are placed the same every time', () => {
    expect(byLinks(star)).toEqual(byLinks(star))
  })

  test('do not overlap', () => {
    const { places } = byLinks(star)
    for (const [id, x, y] of places) {
      const over = places.filter(
        ([other, otherX, otherY]) =>
          other !== id && Math.abs(otherX - x) < boxWidth && Math.abs(otherY - y) < boxHeight,
      )
      expect(over).toEqual([])
    }
  })

  test('lie within the drawing', () => {
    const { places, width, height } = byLinks(star)
    for (const [, x, y] of places) {
      expect(x - boxWidth / 2).toBeGreaterThan(0)
      expect(y - boxHeight / 2).toBeGreaterThan(0)
      expect(x + boxWidth / 2).toBeLessThan(width)
      expect(y + boxHeight / 2).toBeLessThan(height)
    }
  })

  test('are all reached from one another by arrow keys', () => {
    const places = placesOf(byLinks(star))
    const reached = new Set(['n0'])
    for (const id of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = nextBox(key, id, places, [], 'by links')
        if (next !== undefined) {
          reached.add(next)
        }
      }
    }
    expect(reached.size).toBe(25)
  })
})
