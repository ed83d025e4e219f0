package dev.gallerist.cli.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * So many of so many, with the interval in which the true share lies with 95 % confidence (Wilson 1927), which stays honest for
 * few pictures and near 0 and 1.
 *
 * @param right 0 to {@code of}
 * @param of 0 or more
 */
public record Share(int right, int of) {

    /** The normal distribution's 97.5th percentile. */
    private static final double Z = 1.959964;

    public Share {
        if (right < 0 || right > of) {
            throw new IllegalArgumentException(right + " of " + of + " is no share");
        }
    }

    /** The share itself, 0 to 1; 0 where there are none. */
    @JsonProperty
    public double value() {
        return of == 0 ? 0 : (double) right / of;
    }

    /** Lower end of the interval; 0 where there are none. */
    @JsonProperty
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - reach());
    }

    /** Upper end of the interval; 1 where there are none. */
    @JsonProperty
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return Z * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    /** Such as {@code 86.08 % (84.8 to 87.2)}; a dash where there are none. */
    String inWords() {
        return of == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f %% (%.1f to %.1f)", 100 * value(), 100 * low(), 100 * high());
    }

    /** Such as {@code 86.1 %}; a dash where there are none. */
    String percent() {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * value());
    }
}
