// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What a benchmark measured: in each round the same work by the service and by what it is held against. Machines differ, and
 * one machine differs from minute to minute; only the ratio within a round means something, and of the rounds their median.
 */
final class Figures {
    private final String benchmark;
    private final double bar;
    private final List<Round> rounds = new ArrayList<>();

    Figures(String benchmark, double bar) {
        this.benchmark = benchmark;
        this.bar = bar;
    }

    /** Both in units of work per second. */
    record Round(double service, double bare, double ratio) {}

    void add(int work, Duration service, Duration bare) {
        rounds.add(new Round(perSecond(work, service), perSecond(work, bare),
                (double) bare.toNanos() / service.toNanos()));
    }

    private static double perSecond(int work, Duration taken) {
        return work * 1e9 / taken.toNanos();
    }

    double ratio() {
        return median(rounds.stream().mapToDouble(Round::ratio).toArray());
    }

    private static double median(double... values) {
        java.util.Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    @Override
    public String toString() {
        return "%s: service %,.0f/s, bare %,.0f/s, ratio %.2f (rounds %s), bar %.2f".formatted(benchmark,
                median(rounds.stream().mapToDouble(Round::service).toArray()),
                median(rounds.stream().mapToDouble(Round::bare).toArray()), ratio(),
                String.join(" ", rounds.stream().map(round -> "%.2f".formatted(round.ratio())).toList()), bar);
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(),
                Map.of(benchmark, Map.of("ratio", ratio(), "bar", bar, "unit", "events/s", "rounds", rounds)));
    }
}
