// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.ledger.HeardOf;
import nl.zaakspoor.rest.PageQuery;

/** The department of which a caller asks for a list. */
@ApplicationScoped
class DepartmentQuery {
    private final HeardOf heardOf;

    DepartmentQuery(HeardOf heardOf) {
        this.heardOf = heardOf;
    }

    /**
     * @param text empty for all
     * @throws jakarta.ws.rs.WebApplicationException a problem, as the failure of the answer, when there is no such department
     */
    Uni<Optional<DepartmentId>> read(Optional<String> text) {
        return Uni.createFrom().deferred(() -> {
            Optional<DepartmentId> department = text.map(DepartmentQuery::department);
            return heardOf.of(department, Optional.empty()).map(heard -> {
                if (!heard.department()) {
                    throw wrong(HeardOf.UNHEARD);
                }
                return department;
            });
        });
    }

    private static DepartmentId department(String text) {
        if (!DepartmentId.isId(text)) {
            throw wrong(DepartmentId.FORM);
        }
        return new DepartmentId(text);
    }

    private static WebApplicationException wrong(String rule) {
        return PageQuery.wrong("`department` %s.".formatted(rule));
    }
}
