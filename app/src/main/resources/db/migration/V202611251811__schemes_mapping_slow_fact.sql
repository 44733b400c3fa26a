create trigger slow_facts after insert or update or delete on schemes_mapping
    for each statement execute function base_slow_facts_changed();
