// Fonts and style sheets that every page begins with.
import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "@fontsource/noto-sans-arabic/400.css";
import "@fontsource/noto-sans-arabic/600.css";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/noto-naskh-arabic";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/static.css";
import "../ui/static-in-app.css";
