// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;

/** What a request is: the facts of its announcement, each as it was given last. */
public record RequestHeader(ProductId product, DepartmentId department, LocalDate receivedOn, Optional<Text> title,
        Optional<Text> location, Optional<Fact.Channel> channel, Optional<Applicant> applicant) {

    static RequestHeader of(Fact.RequestReceived fact) {
        return new RequestHeader(fact.product(), fact.department(), fact.receivedOn(), fact.title(), fact.location(),
                fact.channel(), fact.applicant());
    }

    /** A later announcement changes the fields it gives and leaves the others. */
    RequestHeader changedBy(Fact.RequestReceived later) {
        return new RequestHeader(later.product(), later.department(), later.receivedOn(), later.title().or(this::title),
                later.location().or(this::location), later.channel().or(this::channel),
                later.applicant().or(this::applicant));
    }

    RequestHeader withApplicant(Applicant changed) {
        return new RequestHeader(product, department, receivedOn, title, location, channel, Optional.of(changed));
    }

    RequestHeader withDepartment(DepartmentId changed) {
        return new RequestHeader(product, changed, receivedOn, title, location, channel, applicant);
    }
}
