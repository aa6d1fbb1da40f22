// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.colleague.Taken;
import nl.zaakspoor.ledger.HeardOf;
import nl.zaakspoor.ledger.SearchTerms;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.PublicState;

/** Reads what is searched for, and says of all that is wrong with it what would be right. Never with the value that was sent. */
final class SearchBody {
    private static final int MOST = 200;
    private static final String DEPARTMENT = "department";
    private static final String PRODUCT = "product";
    private static final List<String> FIELDS = List.of("reference", "email", "phone", "name", "postcode", "houseNumber",
            "location", DEPARTMENT, PRODUCT, "state", "delayed", "since");

    private final JsonNode body;
    private final List<InputError> errors = new ArrayList<>();

    SearchBody(@Nullable JsonNode body) {
        this.body = Body.of(body);
    }

    /** @throws jakarta.ws.rs.WebApplicationException a problem with everything that is wrong, as the failure of the answer */
    Uni<SearchTerms> read(HeardOf heardOf) {
        SearchTerms terms = terms();
        return heardOf.of(terms.department(), terms.product()).map(heard -> {
            if (!heard.department()) {
                wrong(DEPARTMENT, HeardOf.UNHEARD);
            }
            if (!heard.product()) {
                wrong(PRODUCT, HeardOf.UNHEARD);
            }
            if (!errors.isEmpty()) {
                throw new Problem(Status.BAD_REQUEST.getStatusCode(), "Wrong terms",
                        "Nothing was searched for. Mend what `errors` names.", errors).asException();
            }
            return terms;
        });
    }

    private SearchTerms terms() {
        if (!body.isObject()) {
            errors.add(new InputError(Optional.empty(), Optional.empty(), RejectionCode.INVALID_DATA.code(),
                    "the terms must be an object, such as `{\"reference\": \"4512\"}`"));
        }
        Taken.of(body, FIELDS).mistakes().stream().map(Problems::error).forEach(errors::add);
        return new SearchTerms(who(), text(DEPARTMENT).flatMap(given -> read(DEPARTMENT, given,
                DepartmentId::isId, DepartmentId::new, DepartmentId.FORM)),
                text(PRODUCT).flatMap(given -> read(PRODUCT, given, ProductId::isId, ProductId::new,
                        ProductId.FORM)),
                text("state").flatMap(this::state), flag(), text("since").flatMap(this::day));
    }

    private SearchTerms.Who who() {
        Optional<String> postcode = holding("postcode");
        Optional<String> houseNumber = holding("houseNumber");
        if (postcode.isPresent() != houseNumber.isPresent()) {
            wrong(postcode.isPresent() ? "houseNumber" : "postcode", "must be given too: an address is looked for as a whole");
        }
        return new SearchTerms.Who(holding("reference"), text("email"), holding("phone"), words("name"),
                postcode.flatMap(code -> houseNumber.map(number -> new SearchTerms.Address(code, number))),
                words("location"));
    }

    private Optional<String> words(String field) {
        return text(field).flatMap(given -> read(field, given, LookUpTerm::isWords, Function.identity(),
                "must hold 1 to " + LookUpTerm.MOST_WORDS + " words"));
    }

    /** What is compared by its letters and digits must have some. */
    private Optional<String> holding(String field) {
        return text(field).flatMap(given -> read(field, given, text -> !LookUpTerm.bare(text).isEmpty(), Function.identity(),
                "must hold letters or digits"));
    }

    private Optional<PublicState> state(String code) {
        Optional<PublicState> known = Stream.of(PublicState.values()).filter(state -> state.code().equals(code)).findFirst();
        return known.isPresent()
                ? known
                : wrong("state", "must be one of " + Stream.of(PublicState.values()).map(PublicState::code).toList());
    }

    private Optional<LocalDate> day(String text) {
        Optional<LocalDate> day = DutchTime.day(text);
        return day.isPresent() ? day : wrong("since", "must be a day, such as `2026-11-02`");
    }

    private Optional<Boolean> flag() {
        JsonNode given = body.path("delayed");
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        return given.isBoolean() ? Optional.of(given.booleanValue()) : wrong("delayed", "must be `true` or `false`");
    }

    private Optional<String> text(String field) {
        JsonNode given = body.path(field);
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        return given.isTextual() && !given.textValue().isBlank() && given.textValue().length() <= MOST
                ? Optional.of(given.textValue().strip())
                : wrong(field, "must be a text of 1 to " + MOST + " characters");
    }

    private <T> Optional<T> read(String field, String text, Predicate<String> right, Function<String, T> reading,
            String otherwise) {
        return right.test(text) ? Optional.of(reading.apply(text)) : wrong(field, otherwise);
    }

    private <T> Optional<T> wrong(String field, String sentence) {
        errors.add(new InputError(Optional.empty(), Optional.of('/' + field), RejectionCode.INVALID_DATA.code(),
                "`%s` %s".formatted(field, sentence)));
        return Optional.empty();
    }
}
