/** Whether several deadlines cannot be paired with the products: one holds for all, as many go in their order. */
export function isMiscounted(deadlines: number, products: number): boolean {
  return deadlines > 1 && deadlines !== products;
}
