// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What belongs together for somebody who wants to get something done, such as opening a restaurant.
 *
 * @param knownBy a journey with a request for one of these products has this plan
 * @param earliest the sentence that says when it can be, with {@code {day}} where the day stands
 * @param contact who helps with all of it
 * @param parts what it takes, in the order in which it is best applied for
 */
public record JourneyPlan(String id, Text name, Set<ProductId> knownBy, Text earliest, Contact contact, List<Part> parts) {

    /** @param phone as it is printed; empty where the department's own number, or the municipality's, is the one to call */
    public record Contact(Text name, DepartmentId department, Optional<String> phone) {}

    /**
     * Something to apply for.
     *
     * @param text when it is needed, for who has not applied for it
     * @param optional whether one can do without: the others are what must be finished first
     * @param apply where to apply for it
     */
    public record Part(ProductId product, Text text, boolean optional, Optional<URI> apply) {}

    public JourneyPlan {
        knownBy = Set.copyOf(knownBy);
        parts = List.copyOf(parts);
    }

    JourneyPlan withoutExamples() {
        return new JourneyPlan(id, name, knownBy, earliest, contact, parts.stream().map(part -> new Part(part.product(),
                part.text(), part.optional(), part.apply().filter(address -> !Examples.isOne(address)))).toList());
    }

    /** The place of a product in the plan, from 0; after all others when it is not in it. */
    public int placeOf(ProductId product) {
        return (int) parts.stream().takeWhile(part -> !part.product().equals(product)).count();
    }

    public boolean isOptional(ProductId product) {
        return parts.stream().anyMatch(part -> part.product().equals(product) && part.optional());
    }

    boolean fits(Collection<ProductId> products) {
        return products.stream().anyMatch(knownBy::contains);
    }
}
