package org.biaogan.files;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept, and how. The guide for who keeps the server explains each.
 *
 * @param place where new files go; those that lie elsewhere are still read
 * @param keys the key file that seals files; none, and they lie there as they came
 * @param keeping whether this process re-reads and clears; false for all but one on the same files
 * @param unusedAfter how old bytes must be that no row speaks of before they are thrown away
 */
@ConfigurationProperties(prefix = "biaogan.store", ignoreUnknownFields = false)
public record StoreSettings(
        @DefaultValue("DISK") Shelf.Kind place,
        @Nullable Path keys,
        @DefaultValue Bucket s3,
        @DefaultValue Reread reread,
        @DefaultValue("true") boolean keeping,
        @DefaultValue("2d") Duration unusedAfter) {

    /**
     * A bucket of an S3-compatible store.
     *
     * @param endpoint its address; none means that of the provider AWS in this region
     * @param pathStyle whether the name of the bucket stands in the path, as most servers want it
     * @param part how much of a large file travels at once, at least 5 MB
     */
    public record Bucket(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("16MB") DataSize part) {

        public Bucket {
            if (part.toBytes() < 5L << 20) {
                throw new IllegalArgumentException("biaogan.store.s3.part is 5MB or more");
            }
        }

        boolean named() {
            return !bucket.isBlank();
        }

        @Override
        public String toString() {
            return bucket + "/" + prefix;
        }
    }

    /**
     * How all files are read again and again, so that damage is found while a backup still helps.
     *
     * @param days how many days lie between the beginnings of two rounds; 0 never begins one
     * @param bytesPerSecond how fast it reads at most
     */
    public record Reread(
            @DefaultValue("30") int days, @DefaultValue("8MB") DataSize bytesPerSecond) {

        public Reread {
            if (days < 0 || bytesPerSecond.toBytes() <= 0) {
                throw new IllegalArgumentException(
                        "biaogan.store.reread: days is 0 or more, bytes-per-second more than 0");
            }
        }
    }
}
