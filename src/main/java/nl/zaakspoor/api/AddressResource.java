// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.colleague.Telling;
import nl.zaakspoor.ledger.Corrected;
import nl.zaakspoor.rest.Problem;

/** Takes the mail address of a resident who calls, and of whom a colleague has made sure that it is them. */
@Path("/v1/requests/{reference}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class AddressResource {
    private final Telling telling;

    AddressResource(Telling telling) {
        this.telling = telling;
    }

    /**
     * @param counts whether the resident is told there from now on
     * @param number where it waits: whoever reads the address of now was asked, and by this number a colleague confirms it
     */
    record Address(boolean counts, Optional<Integer> number) {}

    @PUT
    @Path("/address")
    public Uni<Address> correct(@RestPath String reference, @Nullable JsonNode body) {
        return telling.address(reference, Body.of(body)).map(AddressResource::address);
    }

    private static Address address(Corrected outcome) {
        return switch (outcome) {
            case Corrected.Counts _ -> new Address(true, Optional.empty());
            case Corrected.Waits waits -> new Address(false, Optional.of(waits.number()));
            case Corrected.Refused refused -> throw problem(refused.why()).asException();
        };
    }

    private static Problem problem(Corrected.Why why) {
        return switch (why) {
            case NO_APPLICANT -> conflict("The department did not say whose request this is; it must do so first.");
            case OTHER_CONTACT ->
                conflict("The applicant wants to hear in another way than by mail; the department can change that.");
            case BAD_ADDRESS -> conflict("What went to this address came back. Ask for another one.");
            case CHANGED -> conflict("Somebody gave another address at this moment. Look at the request, and try again.");
            case FULL -> conflict("This request has as many events as a request may have.");
            case FAULT -> Problem.of(Status.INTERNAL_SERVER_ERROR, "Not recorded",
                    "This request cannot be processed at the moment. That is our fault, and we see it.");
        };
    }

    private static Problem conflict(String detail) {
        return Problem.of(Status.CONFLICT, "Not recorded", detail);
    }
}
