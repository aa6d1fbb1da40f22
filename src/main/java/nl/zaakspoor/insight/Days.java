// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** @param answers how many answers took each number of days */
record Days(Map<Integer, Integer> answers) implements Tally<Days> {
    static final Days NOTHING = new Days(Map.of());
    private static final int ALL = 100;

    Days {
        answers = Map.copyOf(answers);
    }

    /** @param numbers first the days, then the answers */
    static Days of(List<Integer> numbers) {
        Map<Integer, Integer> answers = new TreeMap<>();
        int days = numbers.size() / 2;
        for (int i = 0; i < days; i++) {
            answers.put(numbers.get(i), numbers.get(days + i));
        }
        return new Days(answers);
    }

    @Override
    public int requests() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Days plus(Days other) {
        Map<Integer, Integer> both = new TreeMap<>(answers);
        other.answers.forEach((days, number) -> both.merge(days, number, Integer::sum));
        return new Days(both);
    }

    /** The fewest days within which so many of a hundred came; as {@code percentile_disc} has it. Empty without answers. */
    Optional<Integer> within(int percent) {
        int wanted = Math.ceilDiv(requests() * percent, ALL);
        int seen = 0;
        for (Map.Entry<Integer, Integer> each : new TreeMap<>(answers).entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }
}
