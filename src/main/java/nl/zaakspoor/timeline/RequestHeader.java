// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;

/**
 * What a request is: the facts of its announcement, each as it was given last.
 *
 * @param owner the source that announced it first
 * @param journey the journey it is part of, by its announcement or joined later
 */
public record RequestHeader(String owner, ProductId product, DepartmentId department, LocalDate receivedOn,
        Optional<Text> title, Optional<Text> location, Optional<Fact.Channel> channel, Optional<Applicant> applicant,
        Optional<Fact.Journey> journey, Optional<LegalTerm> legalTerm) {

    static RequestHeader of(String owner, Fact.RequestReceived fact) {
        return new RequestHeader(owner, fact.product(), fact.department(), fact.receivedOn(), fact.title(), fact.location(),
                fact.channel(), fact.applicant(), fact.journey(), fact.legalTerm());
    }

    /** A later announcement changes the fields it gives and leaves the others. */
    RequestHeader changedBy(Fact.RequestReceived later) {
        return new RequestHeader(owner, later.product(), later.department(), later.receivedOn(), later.title().or(this::title),
                later.location().or(this::location), later.channel().or(this::channel), later.applicant().or(this::applicant),
                later.journey().or(this::journey), later.legalTerm().or(this::legalTerm));
    }

    RequestHeader withApplicant(Applicant changed) {
        return new RequestHeader(owner, product, department, receivedOn, title, location, channel, Optional.of(changed),
                journey, legalTerm);
    }

    RequestHeader withDepartment(DepartmentId changed) {
        return new RequestHeader(owner, product, changed, receivedOn, title, location, channel, applicant, journey, legalTerm);
    }

    RequestHeader withJourney(Fact.Journey joined) {
        return new RequestHeader(owner, product, department, receivedOn, title, location, channel, applicant,
                Optional.of(joined), legalTerm);
    }

    /** What of it a resident can see. */
    RequestHeader shown() {
        return new RequestHeader("", product, department, receivedOn, title, location, Optional.empty(), Optional.empty(),
                journey, legalTerm);
    }
}
