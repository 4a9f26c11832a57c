/** Types of what the tests take from webpack.config.js. */
import type { Configuration } from "webpack";
export default function configurations(env?: { readonly office?: string }): Configuration[];
export function contentPolicy(office: string | null): string;
export function forWebView(options?: { readonly development?: boolean }): Configuration;
