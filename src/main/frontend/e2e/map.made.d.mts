export function madeUpMap(size: number): object
