// Fills the page: every accent with every widget, light and dark. `?aksen=kuning` shows one alone.
(function () {
  var accents = ['kuning', 'merah-muda', 'hampir-hitam', 'putih', 'merah', 'abu-abu', 'limau', 'biru-tua', 'bukan-warna', 'tembus', 'warna-tulisan', 'ruang-lain'];
  var only = (/[?&]aksen=([a-z-]+)/.exec(location.search) || [])[1];
  var main = document.querySelector('main');
  var widgets = document.querySelector('template').content;
  accents.filter(function (name) { return !only || name === only; }).forEach(function (name) {
    var row = main.appendChild(document.createElement('section'));
    row.appendChild(document.createElement('h2')).textContent = name;
    var pair = row.appendChild(document.createElement('div'));
    pair.className = 'pasangan ' + name;
    ['terang', 'gelap'].forEach(function (scheme) {
      var board = pair.appendChild(document.createElement('div'));
      board.className = 'papan ' + scheme;
      board.appendChild(widgets.cloneNode(true));
    });
  });
}());
