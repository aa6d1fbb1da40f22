// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;

/**
 * Which departments and products there are: those of the catalogue, and those that requests or figures still have of an earlier
 * one. A list of any other is not empty, it is a misspelling.
 */
@ApplicationScoped
public class HeardOf {
    /** What is said of any other, after its name. */
    public static final String UNHEARD = "is not known: neither the catalogue nor any request or figure has it";

    /** Reads the whole of request_waiting and month_figure_pkey where nobody has it, which is a misspelling. */
    static final String STORED = """
            select $1::text is null or exists(select from request where received_on is not null and department = $1)
                    or exists(select from month_figure where department = $1) as department,
                $2::text is null or exists(select from request where received_on is not null and product = $2)
                    or exists(select from month_figure where product = $2) as product""";
    private static final Heard BOTH = new Heard(true, true);

    private final Pool pool;
    private final Catalogue catalogue;

    HeardOf(Pool pool, Catalogue catalogue) {
        this.pool = pool;
        this.catalogue = catalogue;
    }

    /** Whether there is such a department, and whether there is such a product; what nobody asks for is there. */
    public record Heard(boolean department, boolean product) {}

    /** Whether there are these. */
    public Uni<Heard> of(Optional<DepartmentId> department, Optional<ProductId> product) {
        Optional<String> otherDepartment = department.filter(id -> !catalogue.departments().containsKey(id))
                .map(DepartmentId::value);
        Optional<String> otherProduct = product.filter(id -> catalogue.product(id).isEmpty()).map(ProductId::value);
        return otherDepartment.isEmpty() && otherProduct.isEmpty()
                ? Uni.createFrom().item(BOTH)
                : pool.preparedQuery(STORED).execute(Tuple.of(otherDepartment.orElse(null), otherProduct.orElse(null)))
                        .plug(Patience::ofACaller).map(rows -> rows.iterator().next())
                        .map(row -> new Heard(row.getBoolean("department"), row.getBoolean("product")));
    }
}
