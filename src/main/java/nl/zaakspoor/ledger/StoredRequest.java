// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code request}, for reading only: the ledger writes it. */
@Entity
@Immutable
@Table(name = "request")
@NullUnmarked // Hibernate fills the fields.
class StoredRequest {
    @Id
    Long id;

    @Column(columnDefinition = "text")
    String reference;

    long version;

    @Column(name = "link_version")
    int linkVersion;
}
