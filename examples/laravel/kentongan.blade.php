{{-- resources/views/partials/kentongan.blade.php. Pakai: @include('partials.kentongan', ['widget' => 'news-feed', 'teks' => 'Berita desa kami']) --}}
@php
    $server  = rtrim(config('services.kentongan.server'), '/');
    $wilayah = $wilayah ?? config('services.kentongan.wilayah');
    $halaman = ['aspiration-form' => "/r/$wilayah/aspirasi", 'aspiration-tracker' => '/a', 'aspiration-board' => "/r/$wilayah#aspirasi"][$widget] ?? "/r/$wilayah";
@endphp
<div data-kim-widget="{{ $widget }}" data-site="{{ config('services.kentongan.kunci') }}" data-region="{{ $wilayah }}"><a href="{{ $server }}{{ $halaman }}">{{ $teks }}</a></div>
@once
<script type="module" src="{{ $server }}/embed/v1/kentongan.js"></script>
@endonce
