// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Something residents ask the municipality for.
 *
 * @param group 1 to 14, the groups of Almere
 * @param noun what residents call such a request: "aanvraag", "melding", "klacht"
 * @param steps the public steps, numbered from 1 without gaps
 * @param followUps what may be handy after it; empty of what not everybody may see, for it would tell what it was about
 */
public record Product(ProductId id, int group, Text name, Text noun, DepartmentId department, List<PublicStep> steps,
        Terms terms, Tracking tracking, Privacy privacy, Notifies notifies, List<FollowUp> followUps) {

    /** The term in which the law wants an answer, and the article that says so. */
    public record LegalTerm(Period length, String ground) {
        private static final String COMPLAINTS = "Awb 9:";

        /**
         * Whether the applicant may ask in writing for the decision when it is late (Awb 4:17, 7:14). A complaint ends without
         * one (Awb 9:12).
         */
        public boolean endsInDecision() {
            return !ground.startsWith(COMPLAINTS);
        }
    }

    /** How much of such a request may be followed. */
    public enum Tracking {
        /** The resident has the link and gets messages. */
        RESIDENT,
        /** The resident is told that it was received, and no more. */
        RECEIPT_ONLY,
        /** Only colleagues see it. */
        DESK_ONLY,
        /** Nobody sees it: following it would harm the work, as with fraud investigations. */
        OFF;

        /** Whether the resident gets a link to a page of it. */
        public boolean hasPage() {
            return this == RESIDENT || this == RECEIPT_ONLY;
        }
    }

    /** {@code HIGH} for income, care, youth and debt: mails and open pages say little of the request. */
    public enum Privacy {
        NORMAL, HIGH
    }

    /** Who tells residents how their request goes. */
    public enum Notifies {
        US,
        /** The system that reports the events: a second mail about the same would only confuse. */
        SOURCE
    }

    public Product {
        steps = List.copyOf(steps);
        followUps = List.copyOf(followUps);
    }

    /** The step that a source's status code means: the product's own codes, then the four that every product understands. */
    public Optional<PublicStep> stepFor(String code) {
        return steps.stream().filter(step -> step.codes().contains(code)).findFirst().or(() -> genericStep(code));
    }

    private Optional<PublicStep> genericStep(String code) {
        Optional<PublicStep> ofPhase = steps.stream().filter(step -> step.phase().code().equals(code)).findFirst();
        boolean undecided = ofPhase.isEmpty() && code.equals(PublicStep.Phase.DECISION.code());
        return undecided ? lastInProgress() : ofPhase;
    }

    /** The step in which the decision is taken; some journeys have none. */
    public Optional<PublicStep> decisionStep() {
        return steps.stream().filter(step -> step.phase() == PublicStep.Phase.DECISION).findFirst();
    }

    /** Where a journey has no decision, the work before its end is the nearest true thing to say. */
    private Optional<PublicStep> lastInProgress() {
        return steps.reversed().stream().filter(step -> step.phase() == PublicStep.Phase.IN_PROGRESS).findFirst();
    }

    public PublicStep step(int number) {
        return steps.get(number - 1);
    }

    Product renamed(ProductId otherId, Text otherName) {
        return new Product(otherId, group, otherName, noun, department, steps, Terms.NONE,
                Tracking.DESK_ONLY, Privacy.HIGH, notifies, List.of());
    }

    Product withoutExamples() {
        return new Product(id, group, name, noun, department, steps, terms, tracking, privacy, notifies,
                followUps.stream().filter(each -> !Examples.isOne(each.url())).toList());
    }

    /** Where work on a request goes on after it was opened again. */
    public PublicStep firstWorkingStep() {
        return steps.stream().filter(step -> step.phase() == PublicStep.Phase.IN_PROGRESS).findFirst().orElseThrow();
    }

    public PublicStep lastStep() {
        return steps.getLast();
    }
}
