import { layOut } from './layout'
import type { Plan } from './plan'

self.addEventListener('message', ({ data }: MessageEvent<Plan>) => {
  self.postMessage(layOut(data))
})
