// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;

import nl.zaakspoor.cloudevent.ACloudEvent;

/**
 * A request of which it is known how long it took, and the events by which its department tells of it.
 *
 * @param days it took, without those that stood still; at least one
 * @param stoodStill how many days it stood still
 */
record SimulatedCase(String reference, String product, LocalDate received, int days, int stoodStill) {
    /** Durations have a long tail: here half take some 33 days, and one in ten twice as long. */
    private static final double MEAN = 3.5;
    private static final double SPREAD = 0.55;

    /** One in three stood still for a while, as when an applicant had to send something. */
    static SimulatedCase received(LocalDate received, String reference, String product, Random chance) {
        return new SimulatedCase(reference, product, received, duration(chance), stop(chance));
    }

    static SimulatedCase answered(LocalDate answered, String reference, String product, Random chance) {
        int days = duration(chance);
        int stoodStill = stop(chance);
        return new SimulatedCase(reference, product, answered.minusDays(days + stoodStill), days, stoodStill);
    }

    private static int duration(Random chance) {
        return 1 + (int) Math.exp(MEAN + SPREAD * chance.nextGaussian());
    }

    private static int stop(Random chance) {
        return chance.nextInt(3) == 0 ? 1 + chance.nextInt(40) : 0;
    }

    private LocalDate answered() {
        return received.plusDays(days + stoodStill);
    }

    Stream<ACloudEvent> events() {
        return Stream.of(Stream.of(event("request-received", received, """
                "product": "%s", "department": "DSO", "receivedOn": "%s\"""".formatted(product, received))), stops(),
                Stream.of(event("decision-made", answered(), "\"outcome\": \"granted\""))).flatMap(events -> events);
    }

    /** It goes on at the day of the answer at the latest. */
    private Stream<ACloudEvent> stops() {
        LocalDate stopped = received.plusDays(days / 2);
        LocalDate resumed = stopped.plusDays(stoodStill + 1);
        return stoodStill == 0
                ? Stream.of()
                : Stream.of(event("term-suspended", stopped, "\"on\": \"" + stopped + "\""),
                        event("term-resumed", resumed, "\"on\": \"" + resumed + "\""));
    }

    private ACloudEvent event(String type, LocalDate day, String data) {
        return ACloudEvent.of(type, "{\"occurredAt\": \"" + day + "\", " + data + "}").with("subject", reference)
                .with("id", reference + "/" + type).with("time", day + "T20:00:00Z");
    }
}
