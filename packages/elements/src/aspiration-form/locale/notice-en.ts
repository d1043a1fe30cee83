/** The privacy notice in English; loaded only when a page asks for it. */
export { notice } from '@kentongan/contract/labels/en';
