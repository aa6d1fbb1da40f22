// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

/** The description of the API as it is kept, in JSON. */
@Path("/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DescriptionResource {
    private final Description description;

    DescriptionResource(Description description) {
        this.description = description;
    }

    @GET
    public JsonNode description() {
        return description.document();
    }
}
