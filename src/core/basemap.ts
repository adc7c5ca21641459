/** Colours of the ground, as sRGB hex: low in chroma, so that the data drawn over it is the only strong colour. */
export type BasemapColors = {
  land: string;
  /** Relief in shadow and in light; the relief images are painted with these at build time. */
  shade: string;
  lit: string;
  water: string;
  shore: string;
  river: string;
  urban: string;
  /** National boundary, its soft casing, and the boundary between provinces. */
  border: string;
  borderCasing: string;
  province: string;
  cityText: string;
  townText: string;
  countryText: string;
  provinceText: string;
  dot: string;
  halo: string;
};

/** Light is warm paper with pale blue-grey water; dark is deep neutral ink, water a little deeper and bluer than land. */
export const BASEMAP_COLORS: Record<"light" | "dark", BasemapColors> = {
  light: {
    land: "#f4f1ea",
    shade: "#c3bbae",
    lit: "#fdfcf9",
    water: "#d3dee3",
    shore: "#b4c4cc",
    river: "#b3c6d0",
    urban: "#e5ded2",
    border: "#978d82",
    borderCasing: "#e7e1d6",
    province: "#cfc6b8",
    cityText: "#4b453f",
    townText: "#736b61",
    countryText: "#877d72",
    provinceText: "#ada393",
    dot: "#8f867b",
    halo: "#f7f5ef",
  },
  dark: {
    land: "#212429",
    shade: "#15171a",
    lit: "#353a41",
    water: "#151b23",
    shore: "#2c3641",
    river: "#2f3d4a",
    urban: "#2c2f34",
    border: "#5a5f68",
    borderCasing: "#282b31",
    province: "#3b3f46",
    cityText: "#b3aea6",
    townText: "#8b8883",
    countryText: "#83827f",
    provinceText: "#6c6f74",
    dot: "#6c6e71",
    halo: "#1c1f23",
  },
};

/** What a map or picture must show for the ground; licences in `data/basemap/README.md`. */
export const BASEMAP_CREDIT = "Natural Earth · GeoNames (CC BY 4.0) · GSHHG";
