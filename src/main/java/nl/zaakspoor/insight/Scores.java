// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.List;
import java.util.stream.IntStream;

/** @param numbers how many gave one, two, three, four and five */
record Scores(int requests, List<Integer> numbers) implements Tally<Scores> {
    static final Scores NOTHING = new Scores(0, List.of(0, 0, 0, 0, 0));

    Scores {
        numbers = List.copyOf(numbers);
    }

    @Override
    public Scores plus(Scores other) {
        return new Scores(requests + other.requests,
                IntStream.range(0, numbers.size()).mapToObj(i -> numbers.get(i) + other.numbers.get(i)).toList());
    }

    int answers() {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    int points() {
        return IntStream.range(0, numbers.size()).map(i -> (i + 1) * numbers.get(i)).sum();
    }
}
