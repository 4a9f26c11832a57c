/** Fluent's themes with the type ramp lifted for Chinese; sizes in rem so that zooming the text works. */
import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

export type Appearance = "light" | "dark";

const family =
  '"Segoe UI Variable Text","Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

function rem(pixels: number): string {
  return `${pixels / 16}rem`;
}

const ramp: Partial<Theme> = {
  fontFamilyBase: family,
  fontFamilyNumeric: family,
  fontSizeBase100: rem(14),
  fontSizeBase200: rem(14),
  fontSizeBase300: rem(15),
  fontSizeBase400: rem(17),
  fontSizeBase500: rem(20),
  lineHeightBase100: rem(20),
  lineHeightBase200: rem(20),
  lineHeightBase300: rem(22),
  lineHeightBase400: rem(24),
  lineHeightBase500: rem(28),
};

export const themes: { readonly [Kind in Appearance]: Theme } = {
  light: { ...webLightTheme, ...ramp },
  dark: { ...webDarkTheme, ...ramp },
};
