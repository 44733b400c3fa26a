package org.biaogan.files;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The shelves as they are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreSetup {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Bean
    Shelves shelves(StoreSettings settings, HomeFolder home) {
        return of(settings, home.files(), home.incoming());
    }

    static Shelves of(StoreSettings settings, Path files, Path work) {
        return new Shelves(
                new DiskShelf(files),
                bucket(settings),
                settings.place(),
                Keys.read(settings.keys(), files.toAbsolutePath().resolveSibling("")),
                work);
    }

    static @Nullable BucketShelf bucket(StoreSettings settings) {
        StoreSettings.Bucket s3 = settings.s3();
        if (settings.place() == Shelf.Kind.S3 && !s3.named()) {
            throw new StoreRefuses(
                    "biaogan.store.place is s3, but no bucket is named: set biaogan.store.s3.bucket, and with it endpoint, access-key and secret-key.",
                    "已设置 biaogan.store.place=s3，但没有指明存储桶：请一并设置 biaogan.store.s3 的 bucket、endpoint、access-key、secret-key。");
        }
        return s3.named()
                ? new BucketShelf(client(s3), s3.bucket(), s3.prefix(), s3.part().toBytes())
                : null;
    }

    /** Sums beyond what the protocol always had are not known to every server. */
    static S3Client client(StoreSettings.Bucket s3) {
        var builder =
                S3Client.builder()
                        .region(Region.of(s3.region()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
                        .forcePathStyle(s3.pathStyle())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT)
                                        .socketTimeout(SILENCE)
                                        .build());
        if (s3.endpoint() != null) {
            builder.endpointOverride(s3.endpoint());
        }
        return builder.build();
    }
}
