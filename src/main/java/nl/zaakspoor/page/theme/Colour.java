// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A colour in sRGB; each part from 0 to 1. */
record Colour(double red, double green, double blue, double alpha) {
    static final Colour WHITE = new Colour(1, 1, 1, 1);
    static final Colour BLACK = new Colour(0, 0, 0, 1);

    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("black", "#000"), Map.entry("white", "#fff"),
            Map.entry("silver", "#c0c0c0"), Map.entry("gray", "#808080"), Map.entry("grey", "#808080"),
            Map.entry("maroon", "#800000"), Map.entry("red", "#f00"), Map.entry("purple", "#800080"),
            Map.entry("fuchsia", "#f0f"), Map.entry("green", "#008000"), Map.entry("lime", "#0f0"),
            Map.entry("olive", "#808000"), Map.entry("yellow", "#ff0"), Map.entry("navy", "#000080"),
            Map.entry("blue", "#00f"), Map.entry("teal", "#008080"), Map.entry("aqua", "#0ff"), Map.entry("orange", "#ffa500"),
            Map.entry("transparent", "#0000"));
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([^()]*)\\)");
    private static final int CHANNEL = 255;
    private static final int HEX_BASE = 16;

    /** Hexadecimal, {@code rgb()}, {@code hsl()} and the basic names; empty for what cannot be read. */
    static Optional<Colour> parse(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        String colour = NAMED.getOrDefault(written, written);
        Matcher function = FUNCTION.matcher(colour);
        if (HEX.matcher(colour).matches()) {
            return Optional.of(hex(colour.substring(1)));
        }
        try {
            return function.matches() ? function(function.group(1), function.group(2)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Colour hex(String digits) {
        String full = digits.length() > 4
                ? digits
                : digits.chars().mapToObj(digit -> Character.toString(digit).repeat(2)).collect(Collectors.joining());
        double[] parts = {0, 0, 0, 1};
        for (int i = 0; i < full.length() / 2; i++) {
            parts[i] = Integer.parseInt(full.substring(2 * i, 2 * i + 2), HEX_BASE) / (double) CHANNEL;
        }
        return new Colour(parts[0], parts[1], parts[2], parts[3]);
    }

    private static Optional<Colour> function(String name, String arguments) {
        List<String> parts = Arrays.stream(arguments.strip().split("\\s*[,/]\\s*|\\s+")).toList();
        if (parts.size() != 3 && parts.size() != 4) {
            return Optional.empty();
        }
        double alpha = parts.size() == 4 ? part(parts.get(3), 1) : 1;
        return Optional.of(name.equals("rgb")
                ? new Colour(part(parts.get(0), CHANNEL), part(parts.get(1), CHANNEL), part(parts.get(2), CHANNEL), alpha)
                : hsl(Double.parseDouble(parts.get(0).replaceFirst("deg$", "").replace("none", "0")),
                        part(parts.get(1), 100), part(parts.get(2), 100), alpha));
    }

    /** @param whole what stands for all of it, where it is not a percentage */
    private static double part(String text, double whole) {
        double value = text.equals("none")
                ? 0
                : text.endsWith("%")
                        ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                        : Double.parseDouble(text) / whole;
        return Math.clamp(value, 0, 1);
    }

    /** As CSS Color 4 computes it (7.1). */
    private static Colour hsl(double hue, double saturation, double lightness, double alpha) {
        double[] parts = new double[3];
        int[] offsets = {0, 8, 4};
        for (int i = 0; i < parts.length; i++) {
            double k = ((offsets[i] + hue / 30) % 12 + 12) % 12;
            parts[i] = lightness
                    - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        }
        return new Colour(parts[0], parts[1], parts[2], alpha);
    }

    /** As it is seen through on something that is not to be seen through. */
    Colour over(Colour ground) {
        return new Colour(mixed(red, ground.red), mixed(green, ground.green), mixed(blue, ground.blue), 1);
    }

    private double mixed(double own, double ground) {
        return own * alpha + ground * (1 - alpha);
    }

    /** From 1 to 21, by the formula of WCAG 2.2. */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
