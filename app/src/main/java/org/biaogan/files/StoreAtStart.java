package org.biaogan.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where files lie that could not be read: a key is missing, or the bucket they are
 * in is not named. Better not at all than a vault with holes.
 */
@Component
class StoreAtStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAtStart.class);

    private final BlobRepository blobs;
    private final Shelves shelves;

    StoreAtStart(BlobRepository blobs, Shelves shelves) {
        this.blobs = blobs;
        this.shelves = shelves;
    }

    @Override
    public void afterPropertiesSet() {
        for (Place place : blobs.places()) {
            check(place);
        }
        LOG.info("New files go to {}", shelves.place());
    }

    void check(Place place) {
        String key = place.sealedBy();
        if (key != null && shelves.keys().find(key).isEmpty()) {
            throw new StoreRefuses(
                    "%d kept files are sealed with key %s, which the key file does not hold. Put that key back into the file that biaogan.store.keys names; without it these files are lost."
                            .formatted(place.files(), key),
                    "有 %d 份文件用密钥 %s 加密，而密钥文件中没有它：请把这把密钥放回 biaogan.store.keys 所指的文件；没有它，这些文件无法读出。"
                            .formatted(place.files(), key));
        }
        if (shelves.shelf(place.shelf()) == null) {
            throw new StoreRefuses(
                    "%d kept files lie in an S3 store, but none is configured. Set biaogan.store.s3 as before."
                            .formatted(place.files()),
                    "有 %d 份文件存放在 S3 存储中，但现在没有配置 S3：请照原样设置 biaogan.store.s3。"
                            .formatted(place.files()));
        }
    }
}
