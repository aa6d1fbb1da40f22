// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.notice.NoticeRules.Mode;

/**
 * Whether messages really go, product by product: a municipality goes live with one product while it still rehearses another.
 *
 * @param otherwise for products of which nothing else was set
 */
public record Modes(Mode otherwise, Map<ProductId, Mode> byProduct) {
    public Modes {
        byProduct = Map.copyOf(byProduct);
    }

    /** The same for every product. */
    public static Modes everywhere(Mode mode) {
        return new Modes(mode, Map.of());
    }

    Mode of(ProductId product) {
        return Optional.ofNullable(byProduct.get(product)).orElse(otherwise);
    }
}
