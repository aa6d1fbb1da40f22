// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code timeline}, for reading only: the ledger writes it. */
@Entity
@Immutable
@Table(name = "timeline")
@NullUnmarked // Hibernate fills the fields.
class StoredTimeline {
    @Id
    Long requestId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    StoredRequest request;

    @Column(name = "fold_version")
    int foldVersion;

    @Column(columnDefinition = "text")
    String catalogue;

    boolean stale;

    @Column(columnDefinition = "bytea")
    byte[] document;
}
